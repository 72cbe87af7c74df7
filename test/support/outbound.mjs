// Loaded into a process with `node --import`: says on stderr whom it connects to, unless that is this machine.
import { subscribe } from 'node:diagnostics_channel';
import { networkInterfaces } from 'node:os';

const ours = new Set(
  Object.values(networkInterfaces()).flatMap((addresses = []) =>
    addresses.map(({ address }) => address),
  ),
);

subscribe('net.client.socket', (message) => {
  const { socket } = /** @type {{ socket: import('node:net').Socket }} */ (message);
  socket.on('lookup', (_error, _address, _family, host) => {
    if (host !== 'localhost' && !ours.has(host)) process.stderr.write(`OUTBOUND ${host}\n`);
  });
  socket.on('connectionAttempt', (ip, port) => {
    if (!ours.has(ip)) process.stderr.write(`OUTBOUND ${ip}:${port}\n`);
  });
});
