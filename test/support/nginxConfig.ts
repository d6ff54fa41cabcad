import type { IssuedCertificate } from './authority';

/** Ways to a server behind nginx: which of its servers, and the path that stands before the server's own. */
export const WAYS = {
  subPath: { origin: 'http', path: '/prom' },
  /** Wants LOGIN. */
  basicAuth: { origin: 'http', path: '/basic' },
  /** Sends everybody to a page, as oauth2-proxy does. */
  signIn: { origin: 'http', path: '/sso' },
  /** Shaped like Grafana's data source proxy; wants GRAFANA_TOKEN. */
  grafana: { origin: 'http', path: '/api/datasources/proxy/uid/PROM' },
  /** Shaped like Mimir: wants to know the tenant. */
  tenant: { origin: 'http', path: '/mimir/prometheus' },
  /** One request a minute; the others are told to come back after 3 s. */
  limited: { origin: 'http', path: '/limited' },
  /** What should be behind it isn't there: 502. */
  gone: { origin: 'http', path: '/gone' },
  /** What is behind it is down: 503. */
  down: { origin: 'http', path: '/down' },
  /** A certificate of an authority that nobody knows. */
  tls: { origin: 'https', path: '' },
  /** That, and clients have to show one, too. */
  clientCertificate: { origin: 'mutual', path: '' },
} as const satisfies Readonly<Record<string, { readonly origin: keyof Origins; readonly path: string }>>;

export type Way = keyof typeof WAYS;

export const LOGIN = { user: 'prom', password: 'l0gin-p4ssword' };
export const GRAFANA_TOKEN = 'glsa_l4b-t0ken';

export interface Origins {
  readonly http: string;
  readonly https: string;
  readonly mutual: string;
}

export interface NginxSite {
  readonly upstream: string;
  readonly origins: Origins;
  readonly certificate: IssuedCertificate;
  readonly ca: string;
}

const GRAFANA_REFUSAL = { message: 'Unauthorized', messageId: 'auth.unauthorized', statusCode: 401, traceID: '' };

/** One process, so that it ends with its only one; all it writes lies below the folder it is started for. */
export function nginxConfig({ upstream, origins, certificate, ca }: NginxSite): string {
  const behind = `proxy_pass ${upstream}/;`;
  const tls = `ssl_certificate ${certificate.cert}; ssl_certificate_key ${certificate.key};`;
  return `
daemon off; master_process off; worker_processes 1; pid nginx.pid;
events { worker_connections 128; }
http {
  access_log off;
  client_body_temp_path temporary/body; proxy_temp_path temporary/proxy; fastcgi_temp_path temporary/fastcgi;
  uwsgi_temp_path temporary/uwsgi; scgi_temp_path temporary/scgi;
  limit_req_zone $binary_remote_addr zone=minute:1m rate=1r/m; limit_req_status 429;
  map $http_authorization $is_known { default 0; "Bearer ${GRAFANA_TOKEN}" 1; }
  server {
    listen ${new URL(origins.http).host};
    location ${WAYS.subPath.path}/ { ${behind} }
    location ${WAYS.basicAuth.path}/ { auth_basic prom; auth_basic_user_file users; ${behind} }
    location ${WAYS.signIn.path}/ { return 302 ${origins.http}/login?rd=$request_uri; }
    location /login { default_type text/html; return 200 "<!doctype html><title>Sign in with SSO</title>"; }
    location ${WAYS.grafana.path}/ {
      default_type application/json;
      if ($is_known = 0) { return 401 '${JSON.stringify(GRAFANA_REFUSAL)}'; }
      ${behind}
    }
    location ${WAYS.tenant.path}/ {
      default_type text/plain;
      if ($http_x_scope_orgid = "") { return 401 "no org id\\n"; }
      ${behind}
    }
    location ${WAYS.limited.path}/ { limit_req zone=minute; add_header Retry-After 3 always; ${behind} }
    location ${WAYS.gone.path}/ { proxy_pass http://127.0.0.1:1/; }
    location ${WAYS.down.path}/ { default_type text/plain; return 503 "upstream down"; }
  }
  server { listen ${new URL(origins.https).host} ssl; ${tls} location / { ${behind} } }
  server {
    listen ${new URL(origins.mutual).host} ssl; ${tls}
    ssl_client_certificate ${ca}; ssl_verify_client on;
    location / { ${behind} }
  }
}
`;
}
