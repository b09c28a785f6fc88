/** Where the tests find the proxy that docs/install.md describes: Debian's package nginx-light, or any nginx. */
export const nginx = process.env['NGINX_PATH'] ?? '/usr/sbin/nginx';
