import { StartupError } from './types';

/** Turns the usual reasons why a port cannot be listened on into a line that names the fix. */
export const listening = async <T>(
  portFlag: '--ocpp-port' | '--ocpp-tls-port' | '--http-port',
  host: string,
  port: number,
  listen: () => Promise<T>,
): Promise<T> => {
  try {
    return await listen();
  } catch (error) {
    if (error instanceof StartupError) throw error;
    const hostFlag = portFlag === '--http-port' ? '--http-host' : '--host';
    switch ((error as { code?: unknown }).code) {
      case 'EADDRINUSE':
        throw new StartupError(
          `Port ${port} on ${host} is in use by another program; end that program, or choose another port with ${portFlag} (0 means any free one).`,
        );
      case 'EACCES':
        throw new StartupError(
          `Port ${port} may not be used by this user; choose one above 1023 with ${portFlag}.`,
        );
      case 'EADDRNOTAVAIL':
      case 'ENOTFOUND':
      case 'EAI_AGAIN':
        throw new StartupError(
          `${host} is no address of this machine; choose one with ${hostFlag} (0.0.0.0 is every interface).`,
        );
      default:
        throw error;
    }
  }
};
