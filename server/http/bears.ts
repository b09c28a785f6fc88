import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Compared by digest: a comparison of the texts would tell by its time how much was right. */
export const bears = (request: FastifyRequest, token: string): boolean =>
	timingSafeEqual(digest(request.headers.authorization ?? ''), digest(`Bearer ${token}`));
