/* Light or dark, as the reader chose last time; before anything is drawn. */
try {
  const chosen = localStorage.getItem("scheme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.scheme = chosen;
} catch { /* storage is off: the system's choice holds */ }
