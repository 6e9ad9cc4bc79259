/// Reading and writing files whatever their format: atomic writes, temporary files, folders, and errors in plain words.
package kimicost.file.disk;
