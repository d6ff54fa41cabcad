/** A rule of a Prometheus rule file. */
export interface RuleText {
  readonly record?: string;
  readonly alert?: string;
  readonly expr: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** A rule file of one group: JSON is YAML. */
export function ruleFile(rules: readonly RuleText[]): string {
  return JSON.stringify({ groups: [{ name: 'all', rules }] });
}
