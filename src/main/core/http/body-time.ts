import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A whole file comes in, however long that takes, as long as something comes. */
    isUpload?: boolean;
  }
}

/**
 * Ends a request whose body does not arrive in time: all of it, or of an upload anything more of it.
 * Node's own limit holds for every request alike, and would cut off a large file on a slow network.
 */
export const addBodyTime = (app: FastifyInstance, withinMs: number): void => {
  app.addHook('onRequest', async ({ raw, routeOptions }) => {
    const { headers, socket } = raw;
    if (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined) {
      return;
    }
    const { isUpload } = routeOptions.config;
    let { bytesRead } = socket;
    const timer = setInterval(() => {
      if (raw.complete) clearInterval(timer);
      else if (isUpload === true && socket.bytesRead > bytesRead) bytesRead = socket.bytesRead;
      else socket.destroy();
    }, withinMs).unref();
    raw.once('close', () => clearInterval(timer));
  });
};
