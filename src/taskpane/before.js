/** Runs before the bundle, in ES5: says so where the web view is too old for us, and keeps the UI kit from asking other servers for fonts. */
(function () {
  // Both empty: the kit would otherwise fetch Segoe UI and its icons from two Microsoft CDNs.
  window.FabricConfig = { fontBaseUrl: '', iconBaseUrl: '' };

  // Chrome 85, Edge 85, Safari 16.4: what is there from then on holds all of ES2020, and patterns that look back.
  function looksBack() {
    try {
      return new RegExp('(?<=a)b').test('ab');
    } catch (error) {
      return false;
    }
  }
  if (typeof Promise === 'function' && typeof Promise.any === 'function' && typeof BigInt === 'function' && looksBack()) return;

  function line(parent, tag, text) {
    var element = document.createElement(tag);
    element.appendChild(document.createTextNode(text));
    parent.appendChild(element);
    return element;
  }

  document.addEventListener('DOMContentLoaded', function () {
    var box = document.createElement('div');
    box.className = 'too-old';
    box.setAttribute('role', 'alert');
    line(box, 'h1', '这个 Excel 版本太旧，无法运行绩效自评表助手');
    line(box, 'p', '需要 Microsoft 365、Excel 2021 或更高版本（Windows、Mac），或者网页版 Excel。');
    line(box, 'p', '不更换 Excel 也能用：用 Edge、Chrome、Firefox 或 Safari 的新版本打开下面的网页，选择自评表文件即可，文件不会上传。');
    var link = line(box, 'a', '打开绩效自评表网页版');
    link.href = 'index.html';
    link.target = '_blank';
    link.rel = 'noopener';
    line(box, 'p', 'This version of Excel is too old for the add-in: Microsoft 365, Excel 2021 or later is needed. The web page works without Excel.');
    document.body.insertBefore(box, document.body.firstChild);
  });
})();
