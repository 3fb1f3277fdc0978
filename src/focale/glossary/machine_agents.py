"""Which user agents are programs, not people?

Patterns over the lower-case text of a user agent. Sources: the tokens that each program
documents for itself (Googlebot, bingbot, Slackbot, LinkedInBot, facebookexternalhit, curl, wget,
python-requests, Java, Go), the names under which mail security gateways fetch links (Barracuda,
Mimecast, Proofpoint, Cisco IronPort, Symantec, Trend Micro, Forcepoint), the automation drivers
(HeadlessChrome, PhantomJS, Selenium, Puppeteer), and the bare "Mozilla/5.0" with which Apple's
Mail Privacy Protection fetches images. Version 1, November 2026.

The image proxies of Gmail and Yahoo (GoogleImageProxy, YahooMailProxy) are not here: they fetch
an image when a person opens the message.
"""

from __future__ import annotations

MACHINE_AGENTS: tuple[tuple[str, str], ...] = (
    # a family for people to read, a pattern (re2) over the agent in lower case
    ("Apple Mail Privacy Protection", r"^mozilla/5\.0$"),
    ("mail security", r"barracuda|mimecast|proofpoint|ironport|symantec|messagelabs|trend ?micro"
                      r"|forcepoint|fireeye|sophos|safelinks|urldefense|zscaler|vade ?secure"
                      r"|fortinet|bitdefender|avast|kaspersky|checkpoint"),
    ("headless browser", r"headless|phantomjs|selenium|puppeteer|playwright|webdriver"),
    ("link preview", r"slackbot|slack-imgproxy|linkedinbot|facebookexternalhit|twitterbot"
                     r"|whatsapp|telegrambot|discordbot|skypeuripreview|bitlybot|embedly"),
    ("crawler", r"(?:^|[^u])bot\b|spider|crawl|slurp|archiver|facebookcatalog|ahrefs|semrush|mj12"
                r"|dataforseo|gptbot|ccbot|bytespider"),
    ("script", r"^curl/|^wget/|python-requests|python-urllib|aiohttp|httpx|^java/|okhttp"
               r"|apache-httpclient|go-http-client|libwww-perl|node-fetch|axios|postman|scrapy"
               r"|winhttp|guzzle|ruby$"),
    ("monitor", r"pingdom|uptimerobot|statuscake|site24x7|newrelic|datadog|nagios|lighthouse"),
)  # fmt: skip

MACHINE_AGENT_PATTERN = "|".join(f"(?:{pattern})" for _, pattern in MACHINE_AGENTS)
"""One pattern for all of them."""
