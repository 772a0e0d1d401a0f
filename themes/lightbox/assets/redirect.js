/* An old address leads on to the new one and keeps what stands after the #. */
const target = document.querySelector('link[rel="canonical"]');
if (target) location.replace(new URL(target.href).pathname + location.hash);
