import { classicTrap } from './classicTrap';
import type { Scenario } from './scenario';
import { TEAM } from './team';

const [trapped] = classicTrap.parts;

/** Two products in one repository, each with its folder, releases and objective. */
export const rottingScope: Scenario = {
  name: 'rottingScope',
  says: 'A monorepo: one scope goes as the classic trap does, the other one is as it was.',
  parts: [
    { ...trapped, scope: 'payments' },
    { scope: 'search', right: ['sustainable'], worsens: [], index: 'holds', team: () => () => TEAM },
  ],
};
