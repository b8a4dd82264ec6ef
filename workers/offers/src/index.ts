export default {
  fetch: (): Response => new Response(null, { status: 404 }),
};
