/// Files: rate cards, scenarios and settings. The only room that knows Jackson.
///
/// Documents people keep are read strictly: the first thing that is wrong ends the reading with a [BadFile] whose
/// sentence names the file, line, column, field, value found and what is allowed. Settings are read tolerantly. Every
/// file is written to a temporary file and moved.
package kimicost.file;

import kimicost.file.disk.BadFile;
