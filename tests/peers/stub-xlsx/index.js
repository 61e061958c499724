// Stands in for a spreadsheet reader that the compiler can use; the model reads no spreadsheets.
export const set_fs = () => {}
export const read = () => {
  throw new Error('no spreadsheets here')
}
export const readFile = read
export const utils = {}
export default { set_fs, read, readFile, utils }
