import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ResolvedPrometheus } from '../../../src/core/config/resolved';
import type { Ask } from '../../../src/core/endpoints/ask';
import type { HttpTrouble } from '../../../src/core/endpoints/trouble';
import { ReadOnlyTexts } from '../../../src/extension/readOnlyTexts';
import { Agreements } from '../../../src/extension/trust/agreements';
import { Consent } from '../../../src/extension/trust/consent';
import { ContentView, type Shown } from '../../../src/extension/trust/contentView';
import { EndpointList } from '../../../src/extension/trust/endpointList';
import { FollowUps } from '../../../src/extension/trust/followUps';
import { removeTokens, setToken } from '../../../src/extension/trust/tokenCommands';
import { Tokens } from '../../../src/extension/trust/tokens';
import { agreementOn } from '../../support/endpointContent';
import { eventually } from '../../support/eventually';
import { memory } from '../../support/memory';

const ROOT = '/team/shop';
const ORIGIN = 'https://prometheus.example.com';
const CANARY = 'canary-4711';

describe('what the user is asked about endpoints', () => {
  const { showInformationMessage, showWarningMessage, showErrorMessage, showQuickPick, showInputBox } = vscode.window;
  /** What was said. */
  let said: string[];
  /** What is pressed, picked and typed next; nothing once there is no more. */
  let presses: string[];
  let picks: (readonly string[])[];
  let typed: string[];
  /** Of each choice what was on offer, what was ticked with a `+`. */
  let offered: string[][];
  let shown: (readonly Shown[])[];
  let kept: ReturnType<typeof memory>;
  let secrets: Map<string, string>;
  let hasKeyring: boolean;
  let agreements: Agreements;
  let tokens: Tokens;
  let consent: Consent;
  let changes: number;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it shows, and that is all
  const view = { show: async (all: readonly Shown[]) => void shown.push(all) } as ContentView;

  beforeEach(() => {
    [said, presses, picks, typed, offered, shown] = [[], [], [], [], [], []];
    kept = memory();
    secrets = new Map();
    hasKeyring = true;
    changes = 0;
    agreements = new Agreements(kept, 'local\nlaptop');
    tokens = new Tokens(vault(), kept, () => said.push('unreadable'));
    consent = new Consent(agreements, tokens, view);
    const say = (message: string, ...buttons: readonly string[]) => {
      said.push(message);
      const press = presses.shift();
      assert.ok(press === undefined || buttons.includes(press), `${press} is not among ${buttons.join(', ')}`);
      return Promise.resolve(press);
    };
    const choose = (
      items: readonly (string | vscode.QuickPickItem)[],
      { canPickMany }: vscode.QuickPickOptions = {},
    ) => {
      const rows = items.map((item) => (typeof item === 'string' ? { label: item } : item));
      offered.push(rows.map(({ label, picked }) => (picked ? `+${label}` : label)));
      const labels = picks.shift();
      const picked = items.filter((_, index) => labels?.includes(rows[index]?.label ?? ''));
      return Promise.resolve(canPickMany ? labels && picked : picked[0]);
    };
    Object.assign(vscode.window, {
      ...{ showInformationMessage: say, showWarningMessage: say, showErrorMessage: say, showQuickPick: choose },
      showInputBox: () => Promise.resolve(typed.shift()),
    });
  });

  afterEach(() => {
    Object.assign(vscode.window, {
      ...{ showInformationMessage, showWarningMessage, showErrorMessage, showQuickPick, showInputBox },
    });
  });

  function vault(): Pick<vscode.SecretStorage, 'get' | 'store' | 'delete'> {
    const open = () => (hasKeyring ? Promise.resolve() : Promise.reject(new Error(`no keyring for ${CANARY}`)));
    return {
      get: (key) => open().then(() => secrets.get(key)),
      store: (key, value) => open().then(() => void secrets.set(key, value)),
      delete: (key) => open().then(() => void secrets.delete(key)),
    };
  }

  const onChange = () => void changes++;
  const ask = (...all: readonly Partial<ResolvedPrometheus>[]) =>
    consent.ask(
      ROOT,
      all.map((more) => agreementOn(more)),
      onChange,
    );
  const agreed = () => agreements.of(ROOT).map(({ id, internal }) => (internal ? `${id} (internal)` : id));

  describe('before anything is asked', () => {
    it('is once for a content, whatever the answer', async () => {
      await ask({});
      await ask({});
      assert.equal(said.length, 1);
      assert.deepEqual([agreed(), changes], [[], 0]);
      await ask({ slos: [] });
      assert.equal(said.length, 2);
      assert.match(said[1] ?? '', /names metrics at/);
    });

    it('counts from the answer on, for this repository', async () => {
      presses = ['Allow'];
      await ask({});
      assert.deepEqual([agreed(), changes], [['metrics'], 1]);
      assert.deepEqual(agreements.of('/team/other'), []);
      // what was said is the user's word on this machine: another window knows it
      assert.equal(new Consent(agreements, tokens, view).agreedOf(ROOT)[0]?.content, agreementOn().content);
    });

    it('stays after a look at it', async () => {
      presses = ['Show What Is Asked', 'Show What Is Asked', 'Allow'];
      await ask({});
      assert.equal(said.length, 3);
      assert.deepEqual(
        shown.map((all) => all.map(({ id, before }) => [id, before])),
        [[['metrics', undefined]], [['metrics', undefined]]],
      );
      assert.deepEqual(agreed(), ['metrics']);
    });

    it('wants a tick for a private address', async () => {
      presses = ['Allow as Internal Server'];
      await ask({ url: 'http://127.0.0.1:9090' });
      assert.deepEqual(agreed(), ['metrics (internal)']);
    });

    it('is one about several, of which some are picked; private ones are for the user to tick', async () => {
      presses = ['Show What Is Asked', 'Allow…'];
      picks = [['a', 'b']];
      await ask({ id: 'a' }, { id: 'b', url: 'http://localhost:9090' }, { id: 'c' });
      assert.equal(said.length, 2);
      assert.deepEqual(
        shown[0]?.map(({ id }) => id),
        ['a', 'b', 'c'],
      );
      assert.deepEqual(offered, [['+a', 'b', '+c']]);
      assert.deepEqual([agreed(), changes], [['a', 'b (internal)'], 1]);
    });

    it('says what changed, and shows it beside what was agreed to', async () => {
      presses = ['Allow', 'Show What Is Asked', 'Allow'];
      await ask({});
      await ask({ url: `${ORIGIN}/other` });
      assert.match(said[1] ?? '', /^What \/team\/shop asks of metrics at .* has changed: its address\./);
      assert.equal(shown[0]?.[0]?.before, agreementOn().content);
      assert.deepEqual([agreed(), changes], [['metrics', 'metrics'], 2]);
    });
  });

  describe('when it turns out that something is missing', () => {
    const asking: Ask = { endpoint: 'metrics', url: ORIGIN, form: null, headers: {}, auth: 'bearer' };
    let followUps: FollowUps;
    const meet = async (kind: 'privateAddress' | 'tokenMissing' | 'refused', more: Partial<Ask> = {}) => {
      const trouble: HttpTrouble = { kind, origin: ORIGIN };
      const exchange = followUps.after(ROOT, () => Promise.resolve({ state: 'failed', trouble }));
      const reply = await exchange({ ...asking, ...more }, new AbortController().signal);
      assert.deepEqual(reply, { state: 'failed', trouble });
    };

    beforeEach(async () => {
      followUps = new FollowUps(agreements, tokens, onChange, (error) => assert.fail(String(error)));
      await agreements.allow(ROOT, [{ ...agreementOn(), internal: false, at: 0 }]);
    });

    it('a tick, because the name leads to a private address', async () => {
      presses = ['Allow as Internal Server'];
      await meet('privateAddress');
      await meet('privateAddress');
      await eventually(() => assert.deepEqual(agreed(), ['metrics (internal)']));
      assert.deepEqual(said, [
        'metrics of /team/shop was not asked: https://prometheus.example.com is at a private address. Is it a server of your own network?',
      ]);
      assert.equal(changes, 1);
    });

    it('and the user does not want it, it is not asked for again', async () => {
      for (const kind of ['privateAddress', 'tokenMissing', 'privateAddress', 'tokenMissing'] as const)
        await meet(kind);
      assert.equal(said.length, 2);
      assert.deepEqual([agreed(), changes, secrets.size], [['metrics'], 0, 0]);
    });

    it('a token, which is kept for its origin', async () => {
      presses = ['Set Token…'];
      typed = [` ${CANARY} `];
      await meet('tokenMissing');
      await eventually(() => assert.deepEqual([...secrets], [[`token:v1:${ORIGIN}`, CANARY]]));
      assert.deepEqual(said, ['metrics at https://prometheus.example.com wants a token.', `${ORIGIN} has its token.`]);
    });

    it('a user and a password', async () => {
      presses = ['Set Token…'];
      typed = ['me', 'pass:word'];
      await meet('tokenMissing', { auth: 'basic' });
      await eventually(() => assert.deepEqual([...secrets.values()], ['me:pass:word']));
    });

    it('that nobody here can give', async () => {
      await meet('refused');
      assert.deepEqual(said, []);
    });
  });

  describe('about tokens', () => {
    const target = { id: 'metrics', origin: ORIGIN, auth: 'bearer' } as const;

    it('is whose to set, and whose to delete, and never the token', async () => {
      picks = [['metrics'], [ORIGIN]];
      typed = [CANARY];
      await setToken(tokens, [target]);
      assert.deepEqual(tokens.origins(), [ORIGIN]);
      await removeTokens(tokens);
      assert.deepEqual([tokens.origins(), secrets.size], [[], 0]);
      assert.deepEqual(offered, [['metrics'], [ORIGIN]]);
      assert.ok(!JSON.stringify([said, offered, [...kept.kept]]).includes(CANARY));
    });

    it('is nothing where nobody wants one, or nobody has one', async () => {
      await setToken(tokens, []);
      await removeTokens(tokens);
      assert.deepEqual(said, [
        'No endpoint that you allowed wants a token: its "auth" would say bearer or basic.',
        'No token is kept.',
      ]);
    });

    it('nothing is kept of what the user did not finish', async () => {
      picks = [['metrics'], ['metrics'], ['metrics']];
      typed = ['', 'me'];
      await setToken(tokens, [target]);
      await setToken(tokens, [{ ...target, auth: 'basic' }]);
      await setToken(tokens, [target]);
      assert.deepEqual([tokens.origins(), secrets.size, said], [[], 0, []]);
    });

    it('says that there is no keyring, and not what was typed', async () => {
      hasKeyring = false;
      picks = [['metrics'], [ORIGIN]];
      typed = [CANARY];
      await setToken(tokens, [target]);
      assert.equal(await tokens.of(ORIGIN), null);
      await removeTokens(tokens);
      assert.deepEqual(said, [
        'The token was not kept: VS Code can not reach its secret storage. Check the keyring.',
        'unreadable',
        'The token was not deleted: VS Code can not reach its secret storage. Check the keyring.',
      ]);
    });
  });

  describe('the list', () => {
    const list = () => new EndpointList(agreements, consent, view, onChange);

    it('is empty, and says so', async () => {
      await list().open(null);
      assert.deepEqual(said, ['No endpoint was allowed, and none waits for it.']);
    });

    it('has what waits and what was allowed, of every repository of this machine', async () => {
      await agreements.allow(ROOT, [{ ...agreementOn(), internal: false, at: 0 }]);
      await agreements.allow('/team/gone', [{ ...agreementOn({ id: 'old' }), internal: true, at: 0 }]);
      await list().open({ root: ROOT, unasked: [agreementOn({ id: 'new' }), agreementOn()] });
      assert.deepEqual(offered, [['Not allowed yet', 'new', ROOT, 'metrics', '/team/gone', 'old']]);
    });

    it('allows, ticks, forgets, and is there again after each', async () => {
      picks = [
        ['new'],
        ['Allow'],
        ['new'],
        ['Mark as Internal Server'],
        ['new'],
        ['Not an Internal Server'],
        ['new'],
        ['Forget'],
      ];
      await list().open({ root: ROOT, unasked: [agreementOn({ id: 'new' })] });
      assert.deepEqual(offered, [
        ['Not allowed yet', 'new'],
        ['Allow', 'Show What Is Asked'],
        [ROOT, 'new'],
        ['Show What Is Asked', 'Mark as Internal Server', 'Forget'],
        [ROOT, 'new'],
        ['Show What Is Asked', 'Not an Internal Server', 'Forget'],
        [ROOT, 'new'],
        ['Show What Is Asked', 'Mark as Internal Server', 'Forget'],
        ['Not allowed yet', 'new'],
      ]);
      assert.deepEqual([agreed(), changes], [[], 4]);
    });

    it('forgets all versions of one endpoint, and no other', async () => {
      const all = [{}, { slos: [] }, { id: 'other' }].map((more) => ({ ...agreementOn(more), internal: false, at: 0 }));
      await agreements.allow(ROOT, all);
      picks = [['metrics'], ['Forget All 2 Versions of metrics']];
      await list().open(null);
      assert.deepEqual(agreed(), ['other']);
    });

    it('gives way to what is to be shown', async () => {
      await agreements.allow(ROOT, [{ ...agreementOn(), internal: false, at: 0 }]);
      picks = [['metrics'], ['Show What Is Asked']];
      await list().open(null);
      assert.deepEqual([offered.length, shown[0]?.[0]?.content], [2, agreementOn().content]);
    });
  });

  describe('what is shown', () => {
    const titles = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
    let registered: vscode.Disposable;
    let texts: ReadOnlyTexts;

    beforeEach(() => {
      texts = new ReadOnlyTexts();
      registered = texts.register();
    });

    afterEach(async () => {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      registered.dispose();
    });

    it('is nothing that an address alone could show', () => {
      const uri = texts.uriOf('a.json', '{}').with({ query: 'x' });
      assert.throws(() => texts.provideTextDocumentContent(uri), /This was shown in another window/);
    });

    it('is several in one editor, each beside what was agreed to', async () => {
      const all = ['a', 'b'].map((id) => ({
        id,
        before: id === 'a' ? '{}' : undefined,
        content: agreementOn({ id }).content,
      }));
      await new ContentView(texts).show(all);
      await eventually(() => assert.deepEqual(titles(), ['What endpoints would be asked (2 files)']));
    });
  });
});
