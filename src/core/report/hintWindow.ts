import { changeFailureHintRate } from '../delivery/changeFailureHintRate';
import type { Profile } from '../delivery/profile';
import type { Failure } from '../failures/failure';
import type { History } from '../history/history';
import { DAY } from '../time/instant';
import { type Window, windowEnding } from '../time/window';

/** The window that the change-failure hints grew to, so that all that the figure counts is listed. */
export function hintWindow(history: History, failures: readonly Failure[], window: Window, profile: Profile): Window {
  const figure = changeFailureHintRate(history, failures, window, profile);
  return figure.state === 'measured' ? windowEnding(window.endAt, figure.windowDays * DAY) : window;
}
