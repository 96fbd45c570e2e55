package shop.prilavok.simulation;

import shop.prilavok.http.Response;

/** How each service words that it cannot, as its documentation shows it. */
final class Refusals {
    private Refusals() {}

    static Response tooMany(Service service) {
        return switch (service) {
            case TELEGRAM -> Response.json(429, """
                    {"ok":false,"error_code":429,"description":"Too Many Requests: retry after 7",
                     "parameters":{"retry_after":7}}""");
            case SHEETS -> Response.json(429, """
                    {"error":{"code":429,"status":"RESOURCE_EXHAUSTED",
                     "message":"Quota exceeded for quota metric 'Write requests'"}}""");
            case YOOKASSA -> Response.json(429, """
                    {"type":"error","id":"00000000-0000-5000-8000-000000000000","code":"too_many_requests",
                     "description":"Too many requests"}""");
        };
    }

    static Response serverError(Service service) {
        return switch (service) {
            case TELEGRAM -> Response.json(500, """
                    {"ok":false,"error_code":500,"description":"Internal Server Error"}""");
            case SHEETS -> Response.json(503, """
                    {"error":{"code":503,"status":"UNAVAILABLE","message":"The service is currently unavailable."}}""");
            case YOOKASSA -> Response.json(500, """
                    {"type":"error","id":"00000000-0000-5000-8000-000000000000","code":"internal_server_error",
                     "description":"Internal server error"}""");
        };
    }

    /** As YooKassa words it. */
    static Response keyRefused() {
        return Response.json(401, """
                {"type":"error","id":"00000000-0000-5000-8000-000000000000","code":"invalid_credentials",
                 "description":"Basic authentication failed"}""");
    }

    static Response html() {
        return Response.html(502, "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>");
    }
}
