import assert from 'node:assert/strict';
import { mock } from 'node:test';
import type { Urge } from '../../../src/core/endpoints/polling';
import { Lookout } from '../../../src/extension/watch/lookout';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

describe('the lookout', () => {
  let focused: boolean;
  let took: number;
  let looks: number;
  let urges: Urge[];
  let random: number;
  let lookout: Lookout;

  beforeEach(() => {
    // its own time: setTimeout alone would leave performance.now() behind
    mock.timers.enable({ apis: ['setTimeout', 'Date'] });
    mock.method(performance, 'now', () => Date.now());
    focused = true;
    took = 0;
    looks = 0;
    urges = [];
    random = 0.5;
    let endedAt = 0;
    const looking = {
      get lastLook() {
        return { endedAt, took };
      },
      refresh(urge: Urge) {
        looks += 1;
        urges.push(urge);
        endedAt = performance.now() + took;
        return Promise.resolve();
      },
    };
    lookout = new Lookout(
      looking,
      () => focused,
      () => random,
    );
    pass(10 * MINUTE);
  });

  afterEach(() => {
    lookout.dispose();
    mock.restoreAll();
    mock.timers.reset();
  });

  /** In small steps: within a step, no timer starts another. */
  const pass = (ms: number) => {
    for (let left = ms; left > 0; left -= SECOND) mock.timers.tick(Math.min(left, SECOND));
  };
  const focus = () => {
    focused = true;
    lookout.onFocus();
  };
  /** News, so many times, so many ms apart. */
  const news = (times: number, apart: number) => {
    for (let i = 0; i < times; i += 1) {
      lookout.onNews();
      pass(apart);
    }
  };

  it('looks once after news that comes together', () => {
    news(20, 50);
    assert.equal(looks, 0);
    pass(SECOND);
    assert.equal(looks, 1);
    pass(MINUTE);
    assert.equal(looks, 1);
  });

  it('looks after each news where that is quick', () => {
    took = 100;
    news(5, 2 * SECOND);
    assert.equal(looks, 5);
  });

  it('looks seldom where a look takes long', () => {
    took = 4 * SECOND;
    news(20, 2 * SECOND);
    pass(MINUTE);
    // in 40 s and the rest that follows: at 1 s, then each 5 × 4 s after the end of the one before
    assert.equal(looks, 3);
  });

  it('looks a minute after even the longest look', () => {
    took = 5 * MINUTE;
    lookout.onNews();
    pass(SECOND);
    pass(took);
    lookout.onNews();
    pass(MINUTE - 1);
    assert.equal(looks, 1);
    pass(1);
    assert.equal(looks, 2);
  });

  it('looks at once at what the user changed, however long a look takes and whatever else is new', () => {
    took = MINUTE;
    lookout.soon();
    pass(SECOND);
    pass(took);
    lookout.onNews();
    lookout.soon();
    lookout.onNews();
    pass(SECOND);
    assert.equal(looks, 2);
    pass(took);
    lookout.onNews();
    pass(SECOND);
    assert.equal(looks, 2);
  });

  it('looks every ten seconds or so at what never settles', () => {
    for (let second = 0; second < 40; second++) {
      lookout.onNews();
      pass(SECOND / 2);
      lookout.onNews();
      pass(SECOND / 2);
    }
    assert.ok(looks >= 3 && looks <= 5, `${looks} looks`);
  });

  describe('without the focus', () => {
    beforeEach(() => {
      focused = false;
      lookout.onBlur();
    });

    it('looks once, and again when the focus is back', () => {
      lookout.onNews();
      pass(SECOND);
      assert.equal(looks, 1);
      news(5, MINUTE);
      assert.equal(looks, 1);
      focus();
      pass(1);
      assert.equal(looks, 2);
    });

    it('does not look when the focus is back and nothing was missed', () => {
      lookout.onNews();
      pass(SECOND);
      focus();
      pass(MINUTE);
      assert.equal(looks, 1);
    });

    it('counts the look that was to come when the focus was lost', () => {
      focused = true;
      lookout.onNews();
      focused = false;
      pass(SECOND);
      news(3, MINUTE);
      assert.equal(looks, 1);
    });

    it('looks once each time when the focus is lost', () => {
      for (let i = 1; i <= 3; i += 1) {
        news(3, MINUTE);
        assert.equal(looks, 2 * i - 1);
        focus();
        pass(MINUTE);
        assert.equal(looks, 2 * i);
        focused = false;
      }
    });

    it('looks all the same at what the user changed', () => {
      for (let i = 1; i <= 3; i += 1) {
        lookout.soon();
        pass(SECOND);
        assert.equal(looks, i);
      }
    });

    it('never looks by the clock before the focus is back', () => {
      lookout.startClock(5);
      pass(30 * MINUTE);
      assert.equal(looks, 0);
      focus();
      pass(1);
      assert.equal(looks, 1);
    });
  });

  describe('by the clock', () => {
    it('looks every so many minutes', () => {
      lookout.startClock(5);
      pass(15 * MINUTE + SECOND);
      assert.equal(looks, 3);
    });

    it('looks less often where a look takes long', () => {
      took = MINUTE;
      lookout.startClock(5);
      pass(40 * MINUTE + SECOND);
      assert.equal(looks, 2);
    });

    it('never looks at 0 minutes', () => {
      lookout.startClock(5);
      lookout.startClock(0);
      pass(60 * MINUTE);
      assert.equal(looks, 0);
    });
  });

  describe('at endpoints', () => {
    const blur = () => {
      focused = false;
      lookout.onBlur();
    };

    it('asks what is due, and what could not be reached when the focus is back', () => {
      lookout.onNews();
      pass(SECOND);
      blur();
      lookout.onNews();
      pass(SECOND);
      lookout.onNews();
      focus();
      pass(SECOND);
      assert.deepEqual(urges, ['clock', 'clock', 'focus']);
      lookout.onNews();
      pass(SECOND);
      assert.deepEqual(urges.slice(3), ['clock']);
    });

    it('asks nothing ten minutes after the focus was lost, and catches up when it is back', () => {
      blur();
      pass(10 * MINUTE);
      lookout.onNews();
      lookout.soon();
      pass(SECOND);
      assert.deepEqual(urges, ['away']);
      focus();
      pass(SECOND);
      assert.deepEqual(urges, ['away', 'focus']);
    });

    it('asks again by the clock what gave no answer, when it is time to', () => {
      lookout.startClock(5);
      lookout.onLooked(Date.now() + MINUTE);
      pass(MINUTE - 1);
      assert.equal(looks, 0);
      pass(1);
      pass(SECOND);
      assert.deepEqual(urges, ['clock']);
      lookout.onLooked(null);
      pass(2 * MINUTE);
      assert.equal(looks, 1);
    });

    it('asks again what gave no answer when the focus is back, and not before', () => {
      lookout.onLooked(Date.now() + MINUTE);
      blur();
      pass(5 * MINUTE);
      assert.equal(looks, 0);
      focus();
      pass(1);
      assert.deepEqual(urges, ['focus']);
      lookout.onLooked(null);
      blur();
      focus();
      pass(SECOND);
      assert.equal(looks, 1);
    });

    it('asks by a clock that is not that of other windows', () => {
      for (const [value, sooner, later] of [
        [0, 4.4, 4.6],
        [1, 5.4, 5.6],
      ] as const) {
        random = value;
        looks = 0;
        lookout.startClock(5);
        pass(sooner * MINUTE);
        assert.equal(looks, 0);
        pass((later - sooner) * MINUTE);
        assert.equal(looks, 1);
      }
    });
  });

  it('looks at nothing after its end', () => {
    lookout.startClock(1);
    lookout.onLooked(Date.now() + MINUTE);
    lookout.onNews();
    lookout.dispose();
    pass(10 * MINUTE);
    assert.equal(looks, 0);
  });
});
