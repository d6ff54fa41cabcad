import { type Component, firstExecutable, requireComponent } from './component';

/** The Prometheus server, installed if it can be. */
export function requirePrometheus(): Promise<Component> {
  return requireComponent('Prometheus', () => firstExecutable(['prometheus']), ['prometheus']);
}

/** Prometheus' own checker of rules and metrics, installed if it can be. */
export function requirePromtool(): Promise<Component> {
  return requireComponent('promtool', () => firstExecutable(['promtool']), ['prometheus']);
}
