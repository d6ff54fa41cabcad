import assert from 'node:assert/strict';
import type { LookupAddress, LookupAllOptions } from 'node:dns';
import { checkedLookup, type Resolve } from '../../src/http/checkedLookup';

const GOOD: LookupAddress[] = [
  { address: '203.0.113.1', family: 4 },
  { address: '2001:db8::1', family: 6 },
];

/** What a lookup gives: `[error, address, family]`. */
function given(
  resolve: Resolve,
  options: object,
  check: (addresses: readonly string[]) => Error | null = () => null,
): Promise<unknown[]> {
  return new Promise((done) => checkedLookup(check, resolve)('a.example', options, (...answer) => done(answer)));
}

describe('a checked lookup', () => {
  const resolveTo =
    (addresses: LookupAddress[], asked: LookupAllOptions[] = []): Resolve =>
    (_, options, done) => {
      asked.push(options);
      done(null, addresses);
    };

  it('hands on the addresses that passed, as they are wanted', async () => {
    const asked: LookupAllOptions[] = [];
    assert.deepEqual(await given(resolveTo(GOOD, asked), { all: true, family: 0 }), [null, GOOD]);
    assert.deepEqual(await given(resolveTo(GOOD, asked), { family: 4 }), [null, '203.0.113.1', 4]);
    assert.deepEqual(asked, [
      { all: true, family: 0 },
      { all: true, family: 4 },
    ]);
  });

  it('looks at all of them, whatever is wanted', async () => {
    const seen: (readonly string[])[] = [];
    const refusal = new Error('No.');
    for (const options of [{ all: true }, {}])
      assert.deepEqual(
        await given(resolveTo(GOOD), options, (addresses) => {
          seen.push(addresses);
          return refusal;
        }),
        [refusal, []],
      );
    const all = GOOD.map(({ address }) => address);
    assert.deepEqual(seen, [all, all]);
  });

  it('fails as the resolver does, and where there is no address', async () => {
    const error = new Error('ENOTFOUND');
    const [failure] = await given((_, _options, done) => done(error), { all: true });
    assert.equal(failure, error);
    const [nothing] = await given(resolveTo([]), { all: true });
    assert.ok(nothing instanceof Error);
  });

  it('resolves names as the system does', async () => {
    const seen: string[] = [];
    await new Promise((done) =>
      checkedLookup((addresses) => {
        seen.push(...addresses);
        return null;
      })('localhost', { all: true }, done),
    );
    assert.ok(seen.includes('127.0.0.1') || seen.includes('::1'));
    const failure = await new Promise((done) =>
      checkedLookup(() => null)('no-such-host.invalid', { all: true }, (error) => done(error)),
    );
    assert.ok(failure instanceof Error && 'code' in failure);
  });
});
