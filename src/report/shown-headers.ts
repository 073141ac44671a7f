/**
 * How much of a header's value may leave the browser.
 * `url`: a URL, masked as one. `origins`: what CORS compares; URLs in it are masked, the rest stays to the letter where it can be
 * read. `words`: any other text, word by word.
 */
export type Shown = 'url' | 'origins' | 'words';

/**
 * The headers whose values a report shows, because they decide or explain, and because no page and no server has a reason to
 * put a secret there. Of every other header a report has the name and how long the value is.
 */
export const shownHeaders: ReadonlyMap<string, Shown> = new Map([
  ...named('url', 'location content-location referer x-pingback'),
  ...named('origins', 'access-control-allow-origin origin host :authority timing-allow-origin cf-access-domain'),
  ...named(
    'words',
    `access-control-allow-methods access-control-allow-headers access-control-expose-headers
    access-control-request-method access-control-request-headers allow vary
    :method`,
  ),
  // The rest of the protocol, and its neighbors among the policies of a page.
  ...named(
    'words',
    `access-control-allow-credentials access-control-max-age access-control-allow-private-network
    access-control-allow-local-network access-control-request-private-network access-control-request-local-network
    private-network-access-id private-network-access-name cross-origin-resource-policy cross-origin-embedder-policy
    cross-origin-opener-policy origin-agent-cluster referrer-policy x-frame-options x-content-type-options
    strict-transport-security upgrade-insecure-requests connection-allowlist integrity-policy document-isolation-policy
    activate-storage-access sec-fetch-dest sec-fetch-mode sec-fetch-site sec-fetch-user sec-fetch-storage-access
    sec-purpose non-authoritative-reason`,
  ),
  // What a message is, how long, how old, and whether it came from a cache.
  ...named(
    'words',
    `status :status :scheme accept accept-charset accept-encoding accept-language accept-ranges age cache-control cache-status
    cdn-cache-control connection content-encoding content-language content-length content-type date dnt expires
    if-modified-since keep-alive last-modified pragma priority range content-range retry-after save-data te trailer
    transfer-encoding upgrade user-agent device-memory dpr viewport-width width downlink ect rtt sec-ch-ua
    sec-ch-ua-mobile sec-ch-ua-platform sec-gpc x-requested-with alt-svc nel server-timing x-cache x-cache-hits
    cf-cache-status x-vercel-cache x-nextjs-cache x-drupal-cache x-drupal-dynamic-cache x-litespeed-cache
    x-proxy-cache x-cache-status x-amz-cf-pop x-cascade x-xss-protection x-download-options
    x-permitted-cross-domain-policies x-total-count total-count x-wp-total x-wp-totalpages`,
  ),
  // Who wrote a response: the marks by which layers are known. Numbers of requests in them are masked like any other.
  ...named(
    'words',
    `server via x-powered-by x-generator x-aspnet-version x-aspnetmvc-version x-served-by x-runtime x-varnish x-cdn
    x-akamai-transformed cf-ray cf-mitigated cdn-pullzone x-envoy-upstream-service-time x-kong-proxy-latency
    x-elastic-product x-ms-error-code
    x-kong-response-latency x-kong-upstream-latency x-krakend x-krakend-completed x-amzn-errortype x-amzn-waf-action
    x-apigee-fault-code x-azure-ref x-datadome x-dd-b x-goog-storage-class x-goog-iap-generated-response
    x-iinfo x-magento-cache-debug x-pomerium-intercepted-response x-railway-fallback x-render-origin-server
    x-render-routing x-squid-error x-sucuri-block x-vercel-error x-vercel-mitigated ngrok-error-code x-application-context
    sb-gateway-version link www-authenticate proxy-authenticate x-rack-cors`,
  ),
]);

function named(shown: Shown, names: string): readonly (readonly [string, Shown])[] {
  return names.split(/\s+/).map((name) => [name, shown] as const);
}
