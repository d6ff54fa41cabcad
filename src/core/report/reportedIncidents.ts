import type { AttributedIncident } from '../facts/attribution';
import type { ReportedIncident } from './report';

/** The incidents as they were told, and what each is put down to. */
export function reportedIncidents(incidents: readonly AttributedIncident[]): ReportedIncident[] {
  return incidents.map(({ incident, attribution }) =>
    attribution.to === 'arrival'
      ? { ...incident, attribution: 'release', release: attribution.arrival.name }
      : { ...incident, attribution: attribution.to, release: null },
  );
}
