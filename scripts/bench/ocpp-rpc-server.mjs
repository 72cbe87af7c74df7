// The strict server of the npm package ocpp-rpc: validates both ways, stores nothing.
import { createServer } from 'node:http';
import { RPCServer } from 'ocpp-rpc';
import { ANSWERS, announce } from './answers.mjs';

const server = new RPCServer({ protocols: ['ocpp1.6'], strictMode: true });
server.auth((accept) => accept());
server.on('client', (client) => {
  for (const [action, answer] of Object.entries(ANSWERS)) client.handle(action, () => answer);
});
const http = createServer();
http.on('upgrade', server.handleUpgrade);
http.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () =>
  announce(/** @type {import('node:net').AddressInfo} */ (http.address())),
);
