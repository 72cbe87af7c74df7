import { isIPv6 } from 'node:net';
import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';
import type { ServerStatus } from '@shared/api/server';
import type { Core } from '../context';

type ChargePointUrl = ServerStatus['urls'][number];

const inUrl = (address: string): string => (isIPv6(address) ? `[${address}]` : address);

/** Without a zone such an address means nothing to another machine. */
const isLinkLocal = (address: string): boolean => /^(fe[89ab]|169\.254\.)/i.test(address);

/** Networks of containers, virtual machines and tunnels, by the names that systems give them. */
const isVirtual = (name: string): boolean =>
  /^(docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap|wg|zt|tailscale|awdl|llw|bridge|anpi|cni|flannel|lxc|lxd|podman|ppp|ipsec|nordlynx)/i.test(
    name,
  ) || /vEthernet|Hyper-V|VirtualBox|VMware|WSL|TAP-|Tailscale|WireGuard|VPN/i.test(name);

/** RFC 1918 and RFC 4193: what a site gives to the devices in its own network. */
const isPrivate = (address: string): boolean =>
  /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|f[cd])/i.test(address);

/** Charge points are most likely in the private IPv4 network of a real interface. */
const unlikelihoodOf = ({ address, loopback, virtual }: ChargePointUrl): number =>
  (loopback ? 8 : 0) + (virtual ? 4 : 0) + (isPrivate(address) ? 0 : 1);

/**
 * Every URL that a charge point can be given (B3): one for each address of this machine that the
 * listener takes, the likeliest first, loopback last. `ocppUrl` has the port and the path, `host` is what is listened on.
 */
export const chargePointUrls = (
  ocppUrl: string,
  host: string,
  interfaces: NodeJS.Dict<NetworkInterfaceInfo[]> = networkInterfaces(),
): ChargePointUrl[] => {
  const { protocol, port, pathname } = new URL(ocppUrl);
  const path = pathname.replace(/\/$/, '');
  const urlOf = (name: string, address: string, loopback: boolean): ChargePointUrl => ({
    interface: name,
    address,
    url: `${protocol}//${inUrl(address)}${port === '' ? '' : `:${port}`}${path}`,
    loopback,
    virtual: !loopback && isVirtual(name),
  });
  const found = Object.entries(interfaces).flatMap(([name, addresses = []]) =>
    addresses
      .filter((info) => isReached(info, host))
      .map((info) => urlOf(name, info.address, info.internal)),
  );
  if (found.length === 0) return [urlOf('', host, /^(127\.|::1$|localhost$)/.test(host))];
  return found.sort((a, b) => unlikelihoodOf(a) - unlikelihoodOf(b));
};

const isReached = ({ family, address }: NetworkInterfaceInfo, host: string): boolean => {
  if (host === '0.0.0.0') return family === 'IPv4' && !isLinkLocal(address);
  if (host === '::') return !isLinkLocal(address);
  if (host === 'localhost') return address === '127.0.0.1' || address === '::1';
  return address === host;
};

/** Those of both ports that are open, those without TLS first. */
export const urlsOf = ({
  addresses,
  tlsPort,
  ocppHost,
}: Pick<Core, 'addresses' | 'tlsPort' | 'ocppHost'>): ChargePointUrl[] => {
  const tlsUrl = tlsPort.url();
  const plain = addresses.ocpp.startsWith('wss:') ? [] : chargePointUrls(addresses.ocpp, ocppHost);
  return tlsUrl === null ? plain : [...plain, ...chargePointUrls(tlsUrl, ocppHost)];
};
