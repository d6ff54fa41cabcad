import assert from 'node:assert/strict';
import type { EndpointConfig } from '../../../src/core/config/endpoint';
import { type FiledSlo, withFiledSlos } from '../../../src/core/config/filedSlos';

const slo = (id: string) => ({ id, objective: 0.99, window: '30d', errors: 'e[{{window}}]', total: 't[{{window}}]' });
const filed = (id: string, more: Partial<FiledSlo> = {}): FiledSlo => ({
  slo: slo(id),
  dataSource: null,
  path: [0],
  file: 'slo/a.yaml',
  ...more,
});
const endpoint = (id: string, more: object = {}): EndpointConfig => ({
  id,
  type: 'prometheus',
  url: 'https://p.example.com',
  auth: 'none',
  ...more,
});
const json: EndpointConfig = { id: 'status', type: 'json', url: 'https://s.example.com', auth: 'none' };

/** `eu: a b`, and the sentences. */
function told(endpoints: readonly EndpointConfig[], files: readonly FiledSlo[]) {
  const { endpoints: resolved, faults } = withFiledSlos(endpoints, files);
  return [
    resolved.map((each) => `${each.id}: ${each.type === 'prometheus' ? each.slos.map(({ id }) => id).join(' ') : '-'}`),
    faults.map(({ sentence }) => sentence),
  ];
}

describe('SLOs of files', () => {
  it('are those of the one endpoint that can measure them, after its own', () => {
    const endpoints = [json, endpoint('eu', { slos: [slo('x')] })];
    assert.deepEqual(told(endpoints, [filed('a'), filed('b')]), [['status: -', 'eu: x a b'], []]);
  });

  it('are those of the endpoint that names their file', () => {
    const endpoints = [endpoint('eu', { slos: 'eu/*.yaml' }), endpoint('us', { slos: 'us/*.yaml' })];
    const files = [filed('a', { file: 'us/a.yaml' }), filed('b', { file: 'eu/a.yaml' })];
    assert.deepEqual(told(endpoints, files), [['eu: b', 'us: a'], []]);
  });

  it('are those of the endpoint that they name themselves', () => {
    const endpoints = [endpoint('eu', { slos: 'slo/*.yaml' }), endpoint('us')];
    assert.deepEqual(told(endpoints, [filed('a', { dataSource: 'us' }), filed('b', { dataSource: 'thanos' })]), [
      ['eu: b', 'us: a'],
      [],
    ]);
  });

  it('are nobody’s where several could measure them, or none', () => {
    assert.deepEqual(told([endpoint('eu'), endpoint('us')], [filed('a')]), [
      ['eu: ', 'us: '],
      ['"a" is left out: whether eu or us has its data isn\'t said; name the file in the "slos" of one of them'],
    ]);
    assert.deepEqual(told([json], [filed('a')]), [
      ['status: -'],
      ['"a" is left out: no endpoint of the type prometheus has its data'],
    ]);
  });

  it('have names of their own: the later one gives way', () => {
    const endpoints = [endpoint('eu', { slos: [slo('x')] }), endpoint('us', { slos: 'slo/*' })];
    const files = [filed('x'), filed('a'), filed('a', { file: 'slo/b.yaml' })];
    assert.deepEqual(told(endpoints, files), [
      ['eu: x', 'us: a'],
      [
        '"x" is left out: .momentum.json has an SLO of that name',
        '"a" is left out: slo/a.yaml has an SLO of that name',
      ],
    ]);
  });

  it('are a hundred of an endpoint at most', () => {
    const files = Array.from({ length: 102 }, (_, i) => filed(`s${i}`));
    const [, sentences] = told([endpoint('eu')], files);
    assert.deepEqual(
      sentences,
      ['s100', 's101'].map((id) => `"${id}" is left out: "eu" has 100 SLOs already`),
    );
  });

  it('leave nothing to discover where they were meant to be, unless that is said', () => {
    const discover = (more: object, files: readonly FiledSlo[] = []) => {
      const [resolved] = withFiledSlos([endpoint('eu', more)], files).endpoints;
      return resolved?.type === 'prometheus' ? resolved.discover : null;
    };
    assert.equal(discover({}), undefined);
    assert.deepEqual(discover({ slos: 'slo/*.yaml' }), []);
    assert.deepEqual(discover({ slos: [] }), []);
    assert.deepEqual(discover({ slos: 'slo/*.yaml', discover: ['sloth'] }), ['sloth']);
    assert.equal(discover({ slos: 'slo/*.yaml' }, [filed('a')]), undefined);
  });
});
