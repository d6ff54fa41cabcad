const PREFIX = 'MOMENTUM_TOKEN_';

/** The bearer tokens of `MOMENTUM_TOKEN_<ENDPOINT>`, by what stands for the endpoint's id there. */
export function tokensOfEnvironment(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, token]) =>
      name.startsWith(PREFIX) && token ? [[name.slice(PREFIX.length), token]] : [],
    ),
  );
}
