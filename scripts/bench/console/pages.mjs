// Ways through the console that several measurements go.

/** Goes to the messages; resolves with the milliseconds until rows are painted. */
export const openInspector = (/** @type {import('@playwright/test').Page} */ page) =>
  page.evaluate(
    () =>
      /** @type {Promise<number>} */ (
        new Promise((resolve) => {
          const startedAt = performance.now();
          location.hash = '#/messages';
          const look = () => {
            if (document.querySelector('[role=grid] .row') === null) requestAnimationFrame(look);
            else requestAnimationFrame(() => resolve(performance.now() - startedAt));
          };
          look();
        })
      ),
  );
