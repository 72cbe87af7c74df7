// The least a server can do: parse the frame, answer with a constant. Stores and checks nothing.
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';
import { ANSWERS, announce } from './answers.mjs';

const TEXTS = new Map(Object.entries(ANSWERS).map(([name, body]) => [name, JSON.stringify(body)]));

const http = createServer();
const webSockets = new WebSocketServer({ server: http, perMessageDeflate: false });
webSockets.on('connection', (socket) => {
  socket.on('message', (data) => {
    const [, id, action] = JSON.parse(data.toString());
    socket.send(`[3,${JSON.stringify(id)},${TEXTS.get(action)}]`);
  });
});
http.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () =>
  announce(/** @type {import('node:net').AddressInfo} */ (http.address())),
);
