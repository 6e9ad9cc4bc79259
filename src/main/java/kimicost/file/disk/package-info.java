/// Reading and writing files of any format: atomic writes, temporary files, folders, and errors in plain words.
package kimicost.file.disk;
