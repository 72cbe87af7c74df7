// Child processes: run to the end, with signals passed on.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { Fault } from './project.mjs';

/** @type {readonly NodeJS.Signals[]} */
const FORWARDED = ['SIGTERM', 'SIGINT', 'SIGHUP'];

/**
 * Runs a command to its end and answers its exit code; signals of this process are passed on to it.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & { onStdout?: (text: string) => void }} [options]
 * @returns {Promise<number>}
 */
export const run = (command, args, { onStdout, ...options } = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    child.stdout?.setEncoding('utf8').on('data', (text) => onStdout?.(text));
    const forwards = FORWARDED.map((signal) => {
      const forward = () => child.kill(signal);
      process.on(signal, forward);
      return () => process.off(signal, forward);
    });
    const forget = () => {
      for (const stop of forwards) stop();
    };
    child.once('error', (error) => {
      forget();
      reject(new Fault(`${command} cannot be started: ${error.message}`));
    });
    child.once('close', (code, signal) => {
      forget();
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
