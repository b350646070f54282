/** Follows an anchor of a page that has moved, before the page itself goes to the top of the new one. */
const passage = document.getElementById(location.hash.slice(1))
if (passage instanceof HTMLAnchorElement) location.replace(passage.href)
