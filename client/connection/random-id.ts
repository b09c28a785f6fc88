import { base64url, type Id } from '../../shared/ids.ts';

/** `randomUUID` is missing on plain http in a local network; these random bytes are not. */
export const randomId = (): Id => base64url(crypto.getRandomValues(new Uint8Array(16)));
