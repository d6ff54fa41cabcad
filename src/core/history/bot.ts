const BOT = /\[bot\]|^(?:dependabot|renovate)\b/i;

/** Whether an author is a program: `[bot]` in the name or address, Dependabot, Renovate, or one that the team named. */
export function isBot(name: string, address: string, configured: readonly string[]): boolean {
  return BOT.test(name) || BOT.test(address) || configured.includes(name) || configured.includes(address);
}
