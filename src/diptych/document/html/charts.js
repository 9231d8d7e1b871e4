// Draws each chart of the page from the specification beside it. Text takes the page's own
// colours through CSS, so that a chart follows light, dark and print without being drawn again;
// it is drawn again only when its width changes.
(function () {
  "use strict";
  var text = "var(--ink)", quiet = "var(--rule)";
  var config = {
    background: null,
    font: getComputedStyle(document.body).fontFamily,
    axis: { labelColor: text, titleColor: text, tickColor: quiet, domainColor: quiet,
            gridColor: quiet, labelFontSize: 12, titleFontSize: 12, titleFontWeight: 500 },
    header: { labelColor: text, titleColor: text },
    legend: { labelColor: text, titleColor: text, labelFontSize: 12 },
    title: { color: text, subtitleColor: text, anchor: "start" },
    text: { color: text, fill: text },
    rule: { color: text },
    view: { stroke: null }
  };

  // Vega-Lite measures "container" for a single view only: in a concatenation each view is told.
  function fitted(spec, width) {
    if (Array.isArray(spec)) { return spec.map(function (one) { return fitted(one, width); }); }
    if (spec === null || typeof spec !== "object") { return spec; }
    var copy = {};
    Object.keys(spec).forEach(function (key) {
      copy[key] = key === "width" && spec[key] === "container" ? width
        : key === "data" || key === "datasets" ? spec[key] : fitted(spec[key], width);
    });
    return copy;
  }

  // A legend or long labels at the side make the picture wider than was asked: ask for less, once.
  function draw(figure, spec) {
    var place = figure.querySelector(".drawing"), room = place.clientWidth;
    figure.dataset.width = String(room);
    return render(place, spec, room - 64).then(function () {
      var svg = place.querySelector("svg"), over = svg.viewBox.baseVal.width - room;
      if (Math.abs(over) > 2) { return render(place, spec, Math.max(160, room - 64 - over)); }
    });
  }

  function render(place, spec, width) {
    return vegaEmbed(place, fitted(spec, width), {
      mode: "vega-lite", renderer: "svg", ast: true, actions: false, config: config,
      defaultStyle: false, tooltip: { theme: "custom" },
      loader: { load: function () { return Promise.reject(new Error("charts load nothing")); } }
    }).then(function () { place.firstElementChild.setAttribute("aria-hidden", "true"); });
  }

  function start(figure) {
    var spec = JSON.parse(figure.querySelector("script").textContent);
    draw(figure, spec).then(function () {
      figure.classList.add("drawn");
      var table = figure.querySelector("details");
      if (table) { table.open = window.matchMedia("(min-width: 70rem)").matches; }
    }, function (problem) { console.error(problem); });
    window.addEventListener("resize", function () {
      clearTimeout(figure.waiting);
      figure.waiting = setTimeout(function () {
        var room = figure.querySelector(".drawing").clientWidth;
        if (String(room) !== figure.dataset.width) { draw(figure, spec); }
      }, 150);
    });
  }

  document.querySelectorAll("figure.chart").forEach(start);
}());
