import { monitorEventLoopDelay } from 'node:perf_hooks';
import { MessagePort, workerData } from 'node:worker_threads';

// Loaded into the measuring thread before its own code: tells, when asked, how long its event loop stood still at most.

if (!(workerData instanceof MessagePort)) throw new Error('The probe is asked through a port.');
const port = workerData;
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
port.on('message', () => {
  // nanoseconds
  port.postMessage(delay.max / 1e6);
  delay.reset();
});
port.unref();
