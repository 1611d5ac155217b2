import { expect, test } from 'vitest';
import { contentSecurityPolicy, pageWithNonce, securityHeaders } from './content-security-policy.ts';

const needs = { nonce: 'abc', connect: [] };

test('allows nothing but what it names', () => {
  expect(contentSecurityPolicy(needs).split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'nonce-abc'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ]);
});

test('never allows inline or evaluated scripts', () => {
  expect(contentSecurityPolicy(needs)).not.toMatch(/unsafe-|\*/);
});

test('names the origins to connect to', () => {
  const policy = contentSecurityPolicy({ nonce: 'abc', connect: ['ws://127.0.0.1:5173'] });
  expect(policy.split('; ')).toContain("connect-src 'self' ws://127.0.0.1:5173");
});

test('the headers carry the policy and forbid guessing types', () => {
  expect(securityHeaders(needs)).toMatchObject({
    'Content-Security-Policy': contentSecurityPolicy(needs),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  });
});

test('the nonce goes into every place that waits for it', () => {
  const page = '<meta content="__CSP_NONCE__"><style nonce="__CSP_NONCE__"></style>';
  expect(pageWithNonce(page, 'abc')).toBe('<meta content="abc"><style nonce="abc"></style>');
});
