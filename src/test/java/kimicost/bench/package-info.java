/// Benchmarks: `./mvnw -Pbench verify`. Machines are noisy, so each figure stands beside one of a bare counterpart from the
/// same run, and only their ratio is worth remembering.
package kimicost.bench;
