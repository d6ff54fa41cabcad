import type { RepositoryState } from '../protocol';
import { element } from './element';

/** What is being done right now. It stays on the page, so that screen readers hear what is written into it. */
export class Progress {
  readonly element = element('div', { className: 'progress' });
  readonly #step = element('p', { role: 'status' });

  constructor() {
    this.element.append(this.#step);
  }

  show(state: RepositoryState | null): void {
    this.element.hidden = state === null;
    const step = state?.kind === 'loading' ? state.step : '';
    this.element.classList.toggle('busy', state?.kind === 'loading');
    if (this.#step.textContent !== step) this.#step.textContent = step;
  }
}
