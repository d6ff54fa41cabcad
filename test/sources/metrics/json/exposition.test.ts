import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isExposition, readExposition } from '../../../../src/sources/metrics/json/exposition';

const METRICS = new Set(['a', 'b_ratio']);
const read = (text: string, contentType = 'text/plain') => readExposition({ contentType, text: `${text}\n` }, METRICS);
const rowsOf = (text: string, contentType?: string) =>
  read(text, contentType).samples.map(({ metric, labels, value, at }) => [
    metric,
    Object.fromEntries(labels),
    value,
    at,
  ]);

describe('the text format that a Prometheus scrapes', () => {
  for (const [what, line, ...row] of [
    ['a bare value', 'a 1', 'a', {}, 1, null],
    ['a value after a tab', '\ta\t1.5e-3\t', 'a', {}, 0.0015, null],
    ['labels', 'a{x="1",y_2="b c"} 2', 'a', { x: '1', y_2: 'b c' }, 2, null],
    ['labels with room', 'a { x = "1" , y="2" , } 2', 'a', { x: '1', y: '2' }, 2, null],
    ['no labels', 'a{} 2', 'a', {}, 2, null],
    ['escapes', String.raw`a{x="q\"uote\\ back\nline"} 2`, 'a', { x: 'q"uote\\ back\nline' }, 2, null],
    ['braces, commas and marks in a label', 'a{x="}, {y=\\"1\\"} # 3"} 2', 'a', { x: '}, {y="1"} # 3' }, 2, null],
    ['the name of a prototype', 'a{__proto__="1"} 2', 'a', Object.fromEntries([['__proto__', '1']]), 2, null],
    ['NaN', 'a NaN', 'a', {}, Number.NaN, null],
    ['infinity', 'a +Inf', 'a', {}, Number.POSITIVE_INFINITY, null],
    ['less than all', 'a -Inf', 'a', {}, Number.NEGATIVE_INFINITY, null],
    ['a time in milliseconds', 'a{x="1"} 2 1795239394123', 'a', { x: '1' }, 2, 1_795_239_394_123],
    ['the end of a line of Windows', 'a 1\r', 'a', {}, 1, null],
  ] as const) {
    it(`has ${what}`, () => assert.deepEqual(rowsOf(`# HELP a it's "so"\n# TYPE a gauge\n${line}\n`), [row]));
  }

  it('has seconds in OpenMetrics, and examples that are passed over', () => {
    assert.deepEqual(
      rowsOf('a{x="1"} 2 1795239394.123 # {trace_id="x"} 0.67 1\na 3 # {trace_id="y"} 1\n# EOF\n', OPEN),
      [
        ['a', { x: '1' }, 2, 1_795_239_394_123],
        ['a', {}, 3, null],
      ],
    );
  });

  it('has other metrics, which are passed over unread', () => {
    assert.deepEqual(read('a_total 1\nab 2\nc{"broken\n{"d.e",x="1"} 3\n\n'), { samples: [], unreadable: [] });
  });

  it('has lines that cannot be read, which are counted', () => {
    const broken = [
      'a',
      'a ',
      'a one',
      'a 0x1p-2',
      'a{x="1" 2',
      'a{x="1} 2',
      'a{x=1} 2',
      'a{x="1" y="2"} 2',
      'a{x="1"}',
      'a 1 soon',
      'a 1 2 3',
    ];
    assert.deepEqual(read(`b_ratio 1\n${broken.join('\n')}`), {
      samples: [{ metric: 'b_ratio', labels: new Map(), value: 1, at: null }],
      unreadable: broken.map((_, i) => i + 2),
    });
  });

  it('is told from what is JSON or a web page after all', () => {
    for (const [contentType, text, is] of [
      ['text/plain', 'a 1', true],
      ['text/plain', '', true],
      ['text/plain', ' {"slos": []}', false],
      ['text/plain', '\n<html>', false],
      [OPEN, '{"a.b"} 1', true],
      ['application/json', 'a 1', false],
      [null, 'a 1', false],
    ] as const)
      assert.equal(isExposition({ contentType, text }), is, text);
  });

  it('has no line of millions of labels', () => {
    const { samples, unreadable } = read(`a{${'x="1",'.repeat(1_300_000)}} 1\na 1`);
    assert.deepEqual([samples.length, unreadable], [1, [1]]);
  });

  it('never brings the reader down, however long a line is', () => {
    const piece = fc.constantFrom(
      'a',
      'b_ratio',
      '{',
      '}',
      '"',
      '\\',
      ',',
      '=',
      'x="1"',
      ' ',
      '1',
      'NaN',
      '#',
      '\n',
      '\t',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const lines = pieces.join('');
        const { samples, unreadable } = read(lines);
        assert.ok(samples.length + unreadable.length <= lines.split('\n').length);
      }),
    );
    for (const tail of [' ', '"', '\\', 'x="1",', '{', '1', ' 1', '""'])
      for (const head of ['a', 'a{', 'a{x="', 'a 1 '])
        assert.deepEqual(read(`${head}${tail.repeat(300_000)}!`).samples, []);
  });

  it('is not believed where it breaks off', () => {
    assert.deepEqual(readExposition({ contentType: 'text/plain', text: 'a 1\nb_ratio 0.9' }, METRICS), {
      samples: [{ metric: 'a', labels: new Map(), value: 1, at: null }],
      unreadable: [2],
    });
  });
});

const OPEN = 'application/openmetrics-text';
