/// Files: rate cards, scenarios and settings. The only room that knows Jackson.
///
/// The user's documents are read strictly: the first error ends the reading with a [BadFile] whose message names the file, line,
/// column, field, value found and what is allowed. Settings are read tolerantly. Files are written atomically.
package kimicost.file;

import kimicost.file.disk.BadFile;
