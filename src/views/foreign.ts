/** Characters that steer a terminal or turn the direction of a line instead of showing something. */
// oxlint-disable-next-line no-control-regex -- control characters are what it is about
const STEERING = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** Text that others wrote, safe to print on one line of a terminal. */
export function printable(text: string): string {
  return text.replace(STEERING, '\ufffd');
}

/** What means something in Markdown: anywhere, at the beginning of a line, in the address of a link. */
const MARKS = /[\\`*_[\]|<>~&@]|^[-+#]|(?<=^\d+)[.)](?=\s|$)|:(?=\/\/)|(?<=www)\./gi;

/** Text that others wrote, as literal text in Markdown, table cells included. */
export function literal(text: string): string {
  return (
    printable(text)
      // four spaces would begin a block of code
      .trimStart()
      .replace(MARKS, (mark) => `\\${mark}`)
      // VS Code looks for $(icons) in what the Markdown has become
      .replaceAll('$', '&#36;')
  );
}
