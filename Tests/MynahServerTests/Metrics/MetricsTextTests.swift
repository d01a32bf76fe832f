import Testing

@testable import MynahServer

/// The text that Prometheus reads.
struct MetricsTextTests {
    @Test func `is written as its format asks`() {
        var text = MetricsText()
        text.write(.init(name: "a_total", kind: .counter, help: "How many."), 3)
        let labels: MetricsText.Labels = ["x": "1\"\\\n", "y": "z"]
        text.write(.init(name: "b", kind: .gauge, help: "Which."), [(labels, 0.25)])
        text.write(.init(name: "none", kind: .gauge, help: "Nothing."), [(labels: MetricsText.Labels, value: Double)]())
        var histogram = Histogram([0.5, 1])
        for value in [0.1, 0.7, 9] { histogram.add(value) }
        let route: MetricsText.Labels = ["r": "/"]
        text.write(.init(name: "c_seconds", kind: .histogram, help: "How long."), [(route, histogram)])
        #expect(
            text.text == """
                # HELP a_total How many.
                # TYPE a_total counter
                a_total 3
                # HELP b Which.
                # TYPE b gauge
                b{x="1\\"\\\\\\n",y="z"} 0.25
                # HELP c_seconds How long.
                # TYPE c_seconds histogram
                c_seconds_bucket{r="/",le="0.5"} 1
                c_seconds_bucket{r="/",le="1"} 2
                c_seconds_bucket{r="/",le="+Inf"} 3
                c_seconds_sum{r="/"} 9.8
                c_seconds_count{r="/"} 3

                """
        )
    }
}
