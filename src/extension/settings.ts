import * as vscode from 'vscode';
import { PROFILE_NAMES, type ProfileName } from '../core/delivery/profile';
import { parseDuration } from '../core/time/duration';
import { type Certificates, certificatesFrom } from './trust/certificates';

export const SECTION = 'momentum';

/** What the user set, frozen; a value that makes no sense gives way to the manifest's default. */
export interface Settings {
  /** Length of the window in ms. */
  readonly window: number;
  readonly profile: ProfileName;
  readonly statusBar: { readonly visible: boolean; readonly text: StatusBarText };
  readonly notifications: boolean;
  /** 0: never by the clock. */
  readonly refreshMinutes: number;
  /** Of work a day to find what fixes repair; 0: it is not looked for. */
  readonly originSeconds: number;
  /** As JSON; whoever uses them checks them. */
  readonly endpoints: unknown;
  readonly certificates: Certificates;
}

const STATUS_BAR_TEXTS = ['cycleTimeAndBudget', 'cycleTime', 'budget'] as const;
export type StatusBarText = (typeof STATUS_BAR_TEXTS)[number];

/** As they hold for a resource (the root of a repository) or for the whole window. */
export function settingsFor(resource?: vscode.Uri): Settings {
  const configuration = vscode.workspace.getConfiguration(SECTION, resource);
  const setting = <T>(key: string, read: (value: unknown) => T | undefined): T => {
    const value = read(configuration.get(key)) ?? read(configuration.inspect(key)?.defaultValue);
    if (value === undefined) throw new Error(`The manifest has no usable default for ${SECTION}.${key}.`);
    return value;
  };
  return Object.freeze({
    window: setting('window', (value) => (typeof value === 'string' ? parseDuration(value) : undefined)),
    profile: setting('profile', (value) => PROFILE_NAMES.find((name) => name === value)),
    statusBar: Object.freeze({
      visible: setting('statusBar.visible', booleanIn),
      text: setting('statusBar.text', (value) => STATUS_BAR_TEXTS.find((text) => text === value)),
    }),
    notifications: setting('notifications', booleanIn),
    refreshMinutes: setting('refreshMinutes', wholeUpTo(MOST_MINUTES)),
    originSeconds: setting('originSeconds', wholeUpTo(MOST_SECONDS)),
    endpoints: configuration.get('endpoints'),
    certificates: certificatesFrom(configuration.get('certificates')),
  });
}

/** A day. */
const MOST_MINUTES = 1440;
const MOST_SECONDS = 86_400;

function wholeUpTo(most: number): (value: unknown) => number | undefined {
  return (value) =>
    typeof value === 'number' && Number.isFinite(value) && value >= 0 ? Math.min(Math.round(value), most) : undefined;
}

function booleanIn(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}
