import assert from 'node:assert/strict';
import { ownEndpoints, withoutOwn } from '../../../src/core/config/ownEndpoints';

const endpoint = { id: 'prod', type: 'prometheus', url: 'https://p.example.com' };

describe("a user's own endpoints", () => {
  it('are written as in the shared file', () => {
    const { endpoints, problems } = ownEndpoints([endpoint]);
    assert.deepEqual(problems, []);
    assert.deepEqual(endpoints, [{ ...endpoint, auth: 'none', slos: [] }]);
  });

  for (const [setting, sentence] of [
    ['x', 'endpoints must be a list; found "x"'],
    [[{ ...endpoint, url: 'x' }], 'url must be an http or https address'],
    [
      [{ ...endpoint, slos: 'slo/*.yaml' }],
      'the slos of prod name files, and settings belong to no folder that files could lie in.',
    ],
  ] as const)
    it(`are none where ${sentence}`, () => {
      const { endpoints, problems } = ownEndpoints(setting);
      assert.deepEqual(endpoints, []);
      assert.deepEqual(
        problems.map(({ code }) => code),
        ['badSetting'],
      );
      assert.ok(problems[0]?.message.includes(sentence), problems[0]?.message);
    });

  it('stand for the shared ones of their names, and of names that have the same token', () => {
    const { endpoints: own } = ownEndpoints([endpoint]);
    const { endpoints: shared } = ownEndpoints([
      { ...endpoint, url: 'https://other.example.com' },
      { ...endpoint, id: 'eu' },
    ]);
    const { endpoints, problems } = withoutOwn(shared, own);
    assert.deepEqual(
      endpoints.map(({ id }) => id),
      ['eu'],
    );
    assert.deepEqual(problems, [
      {
        code: 'ownEndpoint',
        message: 'The endpoint "prod" of .momentum.json is not asked: your own of that name in momentum.endpoints is.',
        fix: null,
        source: 'prod',
      },
    ]);
    const [renamed] = withoutOwn(ownEndpoints([{ ...endpoint, id: 'PROD' }]).endpoints, own).endpoints;
    assert.equal(renamed, undefined);
  });
});
