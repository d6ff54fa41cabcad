import type { Timestamp } from '../core/report/report';
import { SECOND } from '../core/time/instant';
import { minute } from '../views/dates';
import { ageOf } from '../views/words';
import { element } from './element';

const ticking = new Map<HTMLElement, () => string>();

/** A phrase with the age of an instant, which stays true while it is on the page. */
export function aging(at: Timestamp, say: (age: string) => string): HTMLTimeElement {
  const phrase = () => say(ageOf(Date.parse(at), Date.now()));
  const time = element('time', { dateTime: at, title: minute(at), textContent: phrase() });
  ticking.set(time, phrase);
  return time;
}

export function keepAgesTrue(): void {
  setInterval(tick, 20 * SECOND);
}

function tick(): void {
  for (const [time, phrase] of ticking) {
    if (!time.isConnected) ticking.delete(time);
    else if (time.textContent !== phrase()) time.textContent = phrase();
  }
}
