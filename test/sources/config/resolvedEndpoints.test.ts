import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { type Config, EMPTY_CONFIG } from '../../../src/core/config/config';
import { contentOf } from '../../../src/core/config/resolved';
import { resolvedEndpoints } from '../../../src/sources/config/resolvedEndpoints';
import { Repository } from '../../support/repository';
import { OPEN_SLO, PYRRA, SLOTH } from '../../support/sloDocuments';
import { temporaryFolder } from '../../support/temporaryFolder';

const prod = { id: 'prod', type: 'prometheus', url: 'https://p.example.com', auth: 'none' } as const;
const CONFIG: Config = { ...EMPTY_CONFIG, endpoints: [prod], slos: 'slo/*.yaml' };

describe('the endpoints with the SLOs of files', () => {
  let repo: Repository;
  beforeEach(async () => {
    repo = await Repository.create();
    mkdirSync(path.join(repo.path, 'slo'));
  });
  afterEach(() => repo[Symbol.asyncDispose]());

  const place = (name: string) => path.join(repo.path, 'slo', name);
  const write = (name: string, text: string | Uint8Array) => writeFileSync(place(name), text);
  const told = async (config = CONFIG) => {
    const { endpoints, problems } = await resolvedEndpoints(repo.path, config);
    return {
      slos: endpoints.flatMap((endpoint) => (endpoint.type === 'prometheus' ? endpoint.slos.map(({ id }) => id) : [])),
      problems: problems.map(({ message }) => message),
    };
  };
  const sloth = stringify(SLOTH);

  it('read the files of all three tools, documents and line ends of any kind', async () => {
    write('a.yaml', `\uFEFF${sloth.replaceAll('\n', '\r\n')}`);
    write('b.yaml', `# both\n---\n${stringify(PYRRA)}---\n${stringify(OPEN_SLO)}---\nkind: Service\n`);
    assert.deepEqual(await told(), {
      slos: ['checkout-availability', 'catalog-errors', 'search-availability'],
      problems: [],
    });
  });

  it('tell what is wrong with a file and use the others', async () => {
    write('a.yaml', sloth.replace('99.9', '"99.9"'));
    write('b.yaml', 'a: [1\n');
    write('c.yaml', stringify({ apiVersion: 'apps/v1', kind: 'Deployment' }));
    write('d.yaml', stringify(PYRRA));
    write('e.yaml', stringify(PYRRA));
    write('f.yaml', '');
    assert.deepEqual(await told(), {
      slos: ['catalog-errors'],
      problems: [
        'slo/a.yaml line 7: objective must be a percentage between 0 and 100, like 99.9; found "99.9".',
        'slo/b.yaml line 2: this is not YAML (bad indent).',
        'slo/c.yaml is of none of OpenSLO v1, Sloth and Pyrra.',
        'slo/e.yaml line 1: "catalog-errors" is left out: slo/d.yaml has an SLO of that name.',
        'slo/f.yaml is of none of OpenSLO v1, Sloth and Pyrra.',
      ],
    });
  });

  it('never read what lies outside of the repository', async () => {
    const outside = temporaryFolder();
    const secret = path.join(outside.path, 'secret.yaml');
    writeFileSync(secret, sloth);
    symlinkSync(secret, place('a.yaml'));
    symlinkSync(path.join(outside.path, 'gone.yaml'), place('b.yaml'));
    symlinkSync(outside.path, place('c'), 'junction');
    assert.deepEqual(await told({ ...CONFIG, slos: 'slo/**' }), {
      slos: [],
      problems: ['slo/a.yaml is a link, which is not followed.', 'slo/b.yaml is a link, which is not followed.'],
    });
    outside.remove();
  });

  it('bear files that are none, or too much of one', async function () {
    if (process.platform === 'win32') this.skip();
    execFileSync('mkfifo', [place('a.yaml')]);
    write('b.yaml', `${sloth}# ${'x'.repeat(1024 * 1024)}`);
    write(
      'c.yaml',
      Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256),
    );
    write('d.yaml', `a: ${'['.repeat(500_000)}`);
    write('e.yaml', sloth);
    mkdirSync(place('f.yaml'));
    assert.deepEqual(await told(), {
      slos: ['checkout-availability'],
      problems: [
        'slo/a.yaml is not a file.',
        'slo/b.yaml is larger than 1 MiB.',
        'slo/c.yaml is not text in UTF-8.',
        'slo/d.yaml line 1: this nests too deeply.',
      ],
    });
  });

  it('read 200 files, of which an endpoint takes 100 SLOs', async () => {
    for (let i = 0; i < 1000; i++) {
      const name = `s${String(i).padStart(3, '0')}`;
      write(`${name}.yaml`, stringify({ ...PYRRA, metadata: { name } }));
    }
    const { slos, problems } = await told();
    assert.deepEqual([slos.length, slos.at(-1)], [100, 's099']);
    assert.equal(problems[0], '"slos" names 1000 files, of which the first 200 are read.');
    assert.equal(problems[1], 'slo/s100.yaml line 1: "s100" is left out: "prod" has 100 SLOs already.');
    assert.equal(problems.length, 101);
  });

  it('tell of globs that name nothing', async () => {
    assert.deepEqual(await told({ ...CONFIG, slos: ['slo/*.yaml', 'sli/**'] }), {
      slos: [],
      problems: ['"slos" names no YAML file: slo/*.yaml.', '"slos" names no YAML file: sli/**.'],
    });
  });

  it('are agreed to anew when a file changes', async () => {
    const config: Config = { ...EMPTY_CONFIG, endpoints: [{ ...prod, slos: 'slo/*.yaml' }] };
    const content = async () => {
      const { endpoints } = await resolvedEndpoints(repo.path, config);
      return endpoints.map(contentOf);
    };
    write('a.yaml', sloth);
    const before = await content();
    write('a.yaml', `# a comment\n${sloth}`);
    assert.deepEqual(await content(), before);
    write('a.yaml', sloth.replace('5..', '4..'));
    assert.notDeepEqual(await content(), before);
    assert.match(before.join(), /5\.\./);
  });

  it('look at no file where none is named', async () => {
    write('a.yaml', 'a: [1');
    assert.deepEqual(await resolvedEndpoints(repo.path, { ...EMPTY_CONFIG, endpoints: [prod] }), {
      endpoints: [{ ...prod, slos: [] }],
      sloFiles: [],
      problems: [],
    });
  });

  it('name the files that define SLOs, the shared one among them where some stand there', async () => {
    write('a.yaml', sloth);
    write('b.yaml', 'a: [1');
    assert.deepEqual((await resolvedEndpoints(repo.path, CONFIG)).sloFiles, ['slo/a.yaml']);
    const slos = [
      { id: 'own', objective: 0.99, errors: 'errors[{{window}}]', total: 'total[{{window}}]', window: '30d' },
    ];
    const config = { ...EMPTY_CONFIG, endpoints: [{ ...prod, slos }] };
    assert.deepEqual((await resolvedEndpoints(repo.path, config)).sloFiles, ['.momentum.json']);
  });
});
