/// Files: rate cards, scenarios and settings. The only room that knows Jackson.
///
/// The user's documents are read strictly: the first error ends the reading with a [BadFile] whose sentence names the
/// file, line, column, field, value found and what is allowed. Settings are read tolerantly. Every file is written to a
/// temporary file and moved.
package kimicost.file;

import kimicost.file.disk.BadFile;
