# What only the printed report says.

print-page = page { $page } of { $pages }
print-left-out = See the same section of report.html; it is too long for paper.
