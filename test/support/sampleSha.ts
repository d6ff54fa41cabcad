/** The full name of the sample's nth commit. */
export function sampleSha(n: number): string {
  return ((n + 1) * 0x9e3779b1).toString(16).padStart(10, '0').repeat(4);
}
