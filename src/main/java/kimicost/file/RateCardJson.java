package kimicost.file;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Function;
import kimicost.model.ratecard.CacheTtl;
import kimicost.model.ratecard.ModelRates;
import kimicost.model.ratecard.RateCard;
import kimicost.model.ratecard.Rates;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A rate card as JSON, as [RateCardFile] reads it, and the digest that identifies its rates.
final class RateCardJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    /// Formats a rate.
    private final Function<BigDecimal, String> rate;

    private RateCardJson(Function<BigDecimal, String> rate) {
        this.rate = rate;
    }

    /// The whole card, with its rates as printed.
    static ObjectNode tree(RateCard card) {
        RateCardJson json = new RateCardJson(BigDecimal::toPlainString);
        ObjectNode root = MAPPER.createObjectNode().put("format", "kimicost-ratecard").put("version", 1)
                .put("id", card.id()).put("name", card.name()).put("provider", card.provider()).put("endpoint", card.endpoint())
                .put("region", card.region()).put("currency", card.currency().getCurrencyCode()).put("taxIncluded", card.taxIncluded())
                .put("asOf", card.asOf().toString());
        ArrayNode sources = root.putArray("sources");
        card.sources().forEach(source -> sources.addObject().put("title", source.title()).put("address", source.address())
                .put("readOn", source.readOn().toString()));
        ArrayNode models = root.putArray("models");
        card.models().forEach(model -> models.add(json.model(model)));
        card.webSearch().ifPresent(search -> root.putObject("tools").set("webSearch", json.search(search)));
        ArrayNode tiers = root.putArray("tiers");
        card.tiers().forEach(tier -> {
            ObjectNode node = tiers.addObject().put("name", tier.name())
                    .put("cumulativeRecharge", tier.cumulativeRecharge().toPlainString())
                    .put("concurrency", tier.concurrency()).put("requestsPerMinute", tier.requestsPerMinute())
                    .put("tokensPerMinute", tier.tokensPerMinute());
            tier.tokensPerDay().ifPresent(tokens -> node.put("tokensPerDay", tokens));
        });
        ArrayNode vouchers = root.putArray("vouchers");
        card.vouchers().forEach(voucher -> vouchers.addObject().put("atCumulativeRecharge", voucher.atCumulativeRecharge().toPlainString())
                .put("amount", voucher.amount().toPlainString()).put("countsTowardTier", voucher.countsTowardTier()));
        return root;
    }

    /// The SHA-256 of the canonical JSON of the card's rates, such as `sha256:9f86…`: models, tools, currency and whether tax is
    /// included; sorted keys, no spaces, absent fields left out, rates without trailing zeros.
    static String digest(RateCard card) {
        RateCardJson json = new RateCardJson(value -> value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString());
        // Keys are added in alphabetical order, here and below.
        ObjectNode root = MAPPER.createObjectNode().put("currency", card.currency().getCurrencyCode());
        ArrayNode models = root.putArray("models");
        card.models().forEach(model -> models.add(json.model(model)));
        root.put("taxIncluded", card.taxIncluded());
        card.webSearch().ifPresent(search -> root.putObject("tools").set("webSearch", json.search(search)));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(root.toString().getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private ObjectNode model(ModelRates model) {
        ObjectNode node = MAPPER.createObjectNode();
        model.batch().ifPresent(batch -> node.set("batch", rates(batch)));
        node.put("contextTokens", model.contextTokens()).put("id", model.id());
        model.launchedOn().ifPresent(day -> node.put("launchedOn", day.toString()));
        node.put("name", model.name());
        model.note().ifPresent(note -> node.put("note", note));
        model.retiredOn().ifPresent(day -> node.put("retiredOn", day.toString()));
        node.set("standard", rates(model.standard()));
        return node.put("thinking", model.thinking().id());
    }

    private ObjectNode rates(Rates rates) {
        ObjectNode node = MAPPER.createObjectNode();
        rates.cacheWrite().ifPresent(write -> node.putObject("cacheWrite")
                .put(CacheTtl.ONE_HOUR.id(), rate.apply(write.oneHour())).put(CacheTtl.FIVE_MINUTES.id(), rate.apply(write.fiveMinutes())));
        rates.inputCacheHit().ifPresent(hit -> node.put("inputCacheHit", rate.apply(hit)));
        return node.put("inputCacheMiss", rate.apply(rates.inputCacheMiss())).put("output", rate.apply(rates.output()));
    }

    private ObjectNode search(RateCard.WebSearch search) {
        ObjectNode node = MAPPER.createObjectNode().put("name", search.name()).put("perCall", rate.apply(search.perCall()));
        search.retiredOn().ifPresent(day -> node.put("retiredOn", day.toString()));
        return node;
    }
}
