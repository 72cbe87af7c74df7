import { parentPort, workerData } from 'node:worker_threads';
import { WebSocket } from 'ws';

// A well-behaved station in a thread of its own, so that its clock measures the central system
// and not the generator of the frames: a heartbeat at a time, each timed. Told 'mark', it tells
// the latencies since the last mark.

const { url } = workerData as { url: string };
const pauseMs = 4;
let latencies: number[] = [];
let sentAt = 0;
let sequence = 0;

const socket = new WebSocket(url, ['ocpp1.6']);
const beat = (): void => {
  sequence += 1;
  sentAt = performance.now();
  socket.send(`[2,"h${sequence}","Heartbeat",{}]`);
};
socket.on('open', () => {
  parentPort?.postMessage('open');
  beat();
});
socket.on('message', (data) => {
  latencies.push(performance.now() - sentAt);
  const [type, id] = JSON.parse(String(data)) as unknown[];
  if (type !== 3 || id !== `h${sequence}`) throw new Error(`Not the answer: ${String(data)}`);
  setTimeout(beat, pauseMs);
});
socket.on('close', (code) => {
  throw new Error(`The neighbour was closed with ${code}.`);
});
parentPort?.on('message', () => {
  parentPort?.postMessage(latencies);
  latencies = [];
});
