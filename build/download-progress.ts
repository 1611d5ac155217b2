/*
 * Loaded into Electron's own installer before it runs, because that shows nothing for half a minute and hides why a download
 * failed. It wraps `fetch`: says how far each download is, and names the cause of a failure.
 */

const plainFetch = globalThis.fetch;

globalThis.fetch = async (...parameters) => {
  const response = await plainFetch(...parameters).catch((error: Error) => {
    const { cause } = error;
    throw new Error(cause instanceof Error ? `${error.message}: ${cause.message}` : error.message);
  });
  if (response.body === null) return response;
  const total = Number(response.headers.get('content-length')) || null;
  return new Response(response.body.pipeThrough(counting(total)), response);
};

/** Hands everything on, and writes a line for each whole ten percent, or for each 10 MB where the size is not known. */
function counting(total: number | null): TransformStream<Uint8Array, Uint8Array> {
  const step = total === null ? 10_000_000 : total / 10;
  let received = 0;
  return new TransformStream({
    transform(chunk, controller) {
      const before = Math.floor(received / step);
      received += chunk.length;
      if (Math.floor(received / step) > before) console.log(`  ${text(received, total)}`);
      controller.enqueue(chunk);
    },
  });
}

function text(received: number, total: number | null): string {
  const megabytes = `${(received / 1_000_000).toFixed(1)} MB`;
  return total === null ? megabytes : `${Math.round((100 * received) / total)} %  ${megabytes}`;
}
