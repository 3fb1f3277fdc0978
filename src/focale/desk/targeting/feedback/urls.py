"""The addresses of remarks and reviews."""

from django.urls import path

from focale.desk.targeting.feedback.views import remarks, reviews

urlpatterns = [
    path("accounts/<int:pk>/feedback/", remarks.give, name="feedback_give"),
    path("target/feedback/", remarks.feedback, name="feedback"),
    path("target/feedback/mine/", remarks.mine, name="feedback_mine"),
    path("target/feedback/mine/read/", remarks.read, name="feedback_read"),
    path("target/feedback/<int:pk>/answer/", remarks.answer, name="feedback_answer"),
    path("target/reviews/", reviews.reviews, name="reviews"),
    path("target/reviews/<int:pk>/", reviews.review, name="review"),
    path("target/reviews/<int:pk>/decide/", reviews.decide, name="review_decide"),
    path("target/reviews/<int:pk>/end/", reviews.end, name="review_end"),
    path("target/reviews/<int:pk>/leave/", reviews.leave, name="review_leave"),
]
