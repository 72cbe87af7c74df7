export { checkValue } from './check-value';
export { type ComparedKey, compareKeys, type Difference } from './compare';
export type { KeyAccess, KeyType, StandardKey } from './definition';
export { listOf, membersOf } from './list-value';
export { isSameValue } from './same-value';
export { isWriteOnly, standardKey, standardKeys } from './standard-keys';
