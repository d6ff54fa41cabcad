/** Brackets and separators alone, keywords that close or open a block, comments, and what is brought in from elsewhere. */
const TRIVIAL = [
  /^[\s(){}[\];,<>/]*$/,
  /^[\s}]*(?:else|do|try|finally|begin|end|endif|fi|done|esac|then|pass|return|break|continue|default)\b[\s(){}[\];:,]*$/,
  /^\s*(?:\/\/|\/\*|\*\/|\*(?:\s|$)|#(?!\s*(?:if|ifdef|ifndef|elif|else|endif|define|undef|pragma|error)\b)|--\s|<!--|-->|"""|''')/,
  /^\s*(?:import\b|from\s+\S+\s+import\b|(?:require|include|require_relative)[\s(]+['"<A-Z]|(?:using|use|package|mod)\s[^=(]*$|export\s+(?:\*|\{[^}]*\})\s+from\b)/,
];

/** Whether a line of code says nothing of what the code does. It is told by its looks, whatever the language. */
export function isTrivial(line: string): boolean {
  return TRIVIAL.some((pattern) => pattern.test(line));
}
