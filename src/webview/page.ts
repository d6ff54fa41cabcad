import type { Report } from '../core/report/report';
import type { RepositoryOfWindow, RepositoryState, WindowState } from '../protocol';
import { windowInWords } from '../views/dates';
import { alerts } from './alerts';
import { type ChangesShown, changes } from './changes';
import { Charts } from './charts';
import { codeSections } from './codeSections';
import { element } from './element';
import { figures } from './figures';
import { head } from './head';
import { hints } from './hints';
import { momentum } from './momentum';
import { quietBanner, repositoryNotice, staleBanner, windowNotice } from './notices';
import { keepingPlace } from './place';
import { problems } from './problems';
import { Progress } from './progress';
import { slos } from './slos';
import { spendingSections } from './spendingSections';
import { onThemeChange } from './theme';
import { trap } from './trap';
import { weekCharts } from './weekCharts';

/** The page: draws each state whole, but each part only when it is another than the one it shows. */
export class Page {
  readonly #root: HTMLElement;
  readonly #head = element('div');
  readonly #progress = new Progress();
  readonly #above = element('div');
  readonly #body = element('div', { className: 'body' });
  readonly #charts = new Charts();
  #top = '';
  #drawing = '';
  #drawnRoot = '';
  #changesShown: ChangesShown = { all: false };

  constructor(root: HTMLElement) {
    this.#root = root;
    root.replaceChildren(this.#head, this.#progress.element, this.#above, this.#body);
    onThemeChange(() => this.#charts.repaint());
  }

  show(state: WindowState): void {
    keepingPlace(this.#root, () => this.#draw(state));
  }

  #draw(state: WindowState): void {
    const chosen = chosenOf(state);
    const repository = chosen?.state ?? null;
    const report = repository && reportOf(repository);
    this.#progress.show(repository);
    if (chosen && report) this.#drawReport(chosen.root, report);
    else this.#clear();
    const top = JSON.stringify([topOf(state), this.#drawing]);
    if (top === this.#top) return;
    this.#top = top;
    if (state.kind !== 'repositories' || !chosen) {
      this.#head.replaceChildren();
      this.#above.replaceChildren(windowNotice(state.kind === 'repositories' ? { kind: 'noRepository' } : state));
    } else {
      this.#head.replaceChildren(head(state.repositories, chosen, report));
      this.#above.replaceChildren(...above(chosen.state, report));
    }
  }

  #drawReport(root: string, report: Report): void {
    const drawing = JSON.stringify([root, report]);
    if (drawing === this.#drawing) return;
    if (root !== this.#drawnRoot) this.#changesShown = { all: false };
    this.#clear();
    this.#drawing = drawing;
    this.#drawnRoot = root;
    const sections = [
      momentum(this.#charts, root, report),
      trap(root, report),
      figures(report),
      weekCharts(this.#charts, report),
      slos(this.#charts, report),
      ...spendingSections(root, report),
      alerts(report),
      hints(root, report),
      ...codeSections(root, report),
      changes(root, report, this.#changesShown),
      problems(report),
    ];
    this.#body.replaceChildren(...sections.filter((section) => section !== null));
  }

  #clear(): void {
    this.#charts.clear();
    this.#drawing = '';
    this.#body.replaceChildren();
  }
}

/** What the head and the notices show of a state besides its report: a button is made anew only if it says something else. */
function topOf(state: WindowState): unknown {
  if (state.kind !== 'repositories') return state;
  const repositories = state.repositories.map(({ root, scope, state: { name } }) => [root, scope, name]);
  const chosen = chosenOf(state)?.state;
  return [repositories, state.selected, chosen?.kind, chosen?.kind === 'failed' ? chosen.reason : null];
}

function chosenOf(state: WindowState): RepositoryOfWindow | undefined {
  if (state.kind !== 'repositories') return undefined;
  return state.repositories.find(({ root }) => root === state.selected) ?? state.repositories[0];
}

function reportOf(state: RepositoryState): Report | null {
  return state.kind === 'measured' ? state.report : state.last;
}

/** What is said above the figures, or in their place. */
function above(state: RepositoryState, report: Report | null): HTMLElement[] {
  if (!report) return state.kind === 'measured' ? [] : [repositoryNotice(state)];
  if (state.kind === 'failed') return [staleBanner(state.reason)];
  return report.changes?.length === 0 ? [quietBanner(windowInWords(report.window))] : [];
}
