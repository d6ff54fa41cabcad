import assert from 'node:assert/strict';
import { scopeNamed, unknownScope } from '../../../src/core/config/scopeNamed';

const SCOPES = [
  { id: 'api', paths: ['api'] },
  { id: 'web', paths: ['web'] },
];

describe('the scope of a name', () => {
  it('is the one with that id, or the whole repository where none is named', () => {
    assert.equal(scopeNamed('web', SCOPES), SCOPES[1]);
    assert.equal(scopeNamed(null, SCOPES), null);
  });

  it('is unknown where the file has none, which says what there is', () => {
    assert.equal(scopeNamed('Web', SCOPES), undefined);
    assert.equal(unknownScope('Web', SCOPES).fix, 'It has api, web.');
    assert.match(unknownScope('Web', []).fix ?? '', /none/);
  });
});
